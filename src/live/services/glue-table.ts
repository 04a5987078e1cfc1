import { GetTableCommand, GlueClient, type Table } from '@aws-sdk/client-glue';
import { partsOf, pick, readsOne, type Draft } from './reader.js';

const inputMembers = [
  ...['Name', 'Description', 'Owner', 'Retention', 'StorageDescriptor', 'PartitionKeys', 'ViewOriginalText'],
  ...['ViewExpandedText', 'TableType', 'Parameters', 'TargetTable', 'ViewDefinition'],
];

/** `CATALOG|DATABASE|TABLE`; the catalog may be empty, which means the account's own. */
export const reader = readsOne(
  (settings) => new GlueClient(settings),
  async (client, identifier, abortSignal) => {
    const [CatalogId = '', DatabaseName = '', Name = ''] = partsOf(identifier, 3);
    const input = { DatabaseName, Name, ...(CatalogId !== '' && { CatalogId }) };
    const { Table: table } = await client.send(new GetTableCommand(input), { abortSignal });
    return table && documentOf(table);
  },
);

function documentOf(table: Table): Draft {
  const TableInput = pick(table, ...inputMembers);
  return { CatalogId: table.CatalogId, DatabaseName: table.DatabaseName, Name: table.Name, TableInput };
}

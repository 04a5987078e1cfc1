/** Types whose name looks like a CloudFormation type that is something else, and what the difference is. */
export const forbidden: Readonly<Record<string, string>> = {
  aws_dynamodb_global_table:
    'a global table of version 2017.11.29; AWS::DynamoDB::GlobalTable only manages version 2019.11.21',
  aws_lex_bot: 'a bot of Lex V1; AWS::Lex::Bot is Lex V2',
  aws_lex_bot_alias: 'an alias of Lex V1; AWS::Lex::BotAlias is Lex V2',
  aws_nat_gateway_eip_association:
    'an address of a NAT gateway, which CloudFormation only has as a property of AWS::EC2::NatGateway',
  aws_vpc_peering_connection_accepter:
    "the accepter's side of a peering connection, with tags of its own; CloudFormation only has the requester's side",
};

import type { TypeMapping } from '../model.js';
import { block, bool, exact, json, owned, policy, set, tagMap, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const servicecatalogPortfolio = exact('aws_servicecatalog_portfolio', 'AWS::ServiceCatalog::Portfolio', {
  identifiers: ['{id}'],
  lenses: [
    text('description', '/Description', chosen),
    text('provider_name', '/ProviderName'),
    tags(),
    text('name', '/DisplayName'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-servicecatalog-portfolio.html`,
});

const servicecatalogProduct = exact('aws_servicecatalog_product', 'AWS::ServiceCatalog::CloudFormationProduct', {
  identifiers: ['{id}'],
  lenses: [
    text('description', '/Description', chosen),
    text('distributor', '/Distributor', chosen),
    text('name', '/Name'),
    text('owner', '/Owner'),
    text('support_description', '/SupportDescription', chosen),
    text('support_email', '/SupportEmail', chosen),
    text('support_url', '/SupportUrl', chosen),
    text('type', '/ProductType'),
    tags(),
  ],
  unverified: { accept_language: 'write-only', provisioning_artifact_parameters: 'creation-only' },
  source: `${reference}/aws-resource-servicecatalog-cloudformationproduct.html`,
});

/** Shares with an organization or a part of it have no type of their own. */
const servicecatalogPortfolioShare = exact(
  'aws_servicecatalog_portfolio_share',
  'AWS::ServiceCatalog::PortfolioShare',
  {
    identifiers: ['{portfolio_id}|{principal_id}'],
    when: { attribute: 'type', in: ['ACCOUNT'] },
    lenses: [
      text('portfolio_id', '/PortfolioId'),
      text('principal_id', '/AccountId'),
      bool('share_tag_options', '/ShareTagOptions', { default: false }),
    ],
    unverified: {
      accept_language: 'write-only',
      share_principals: 'not-returned',
      type: 'terraform-only',
      wait_for_acceptance: 'terraform-only',
    },
    source: `${reference}/aws-resource-servicecatalog-portfolioshare.html`,
  },
);

const servicecatalogServiceAction = exact('aws_servicecatalog_service_action', 'AWS::ServiceCatalog::ServiceAction', {
  identifiers: ['{id}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description', chosen),
    block('definition', '', [
      text('type', '/DefinitionType', { default: 'SSM_AUTOMATION' }),
      text('name', '/Definition/{Key=Name}/Value'),
      text('version', '/Definition/{Key=Version}/Value'),
      text('assume_role', '/Definition/{Key=AssumeRole}/Value'),
      json('parameters', '/Definition/{Key=Parameters}/Value'),
    ]),
  ],
  unverified: { accept_language: 'write-only' },
  source: `${reference}/aws-resource-servicecatalog-serviceaction.html`,
});

const servicecatalogPrincipalPortfolioAssociation = exact(
  'aws_servicecatalog_principal_portfolio_association',
  'AWS::ServiceCatalog::PortfolioPrincipalAssociation',
  {
    identifiers: ['{portfolio_id}|{principal_arn}'],
    lenses: [
      text('portfolio_id', '/PortfolioId'),
      text('principal_arn', '/PrincipalARN'),
      text('principal_type', '/PrincipalType', { default: 'IAM' }),
    ],
    unverified: { accept_language: 'write-only' },
    source: `${reference}/aws-resource-servicecatalog-portfolioprincipalassociation.html`,
  },
);

const servicecatalogProductPortfolioAssociation = exact(
  'aws_servicecatalog_product_portfolio_association',
  'AWS::ServiceCatalog::PortfolioProductAssociation',
  {
    identifiers: ['{portfolio_id}|{product_id}'],
    lenses: [text('portfolio_id', '/PortfolioId'), text('product_id', '/ProductId')],
    unverified: { accept_language: 'write-only', source_portfolio_id: 'write-only' },
    source: `${reference}/aws-resource-servicecatalog-portfolioproductassociation.html`,
  },
);

const servicecatalogTagOption = exact('aws_servicecatalog_tag_option', 'AWS::ServiceCatalog::TagOption', {
  identifiers: ['{id}'],
  lenses: [bool('active', '/Active', { default: true }), text('key', '/Key'), text('value', '/Value')],
  unverified: {},
  source: `${reference}/aws-resource-servicecatalog-tagoption.html`,
});

const servicecatalogTagOptionResourceAssociation = exact(
  'aws_servicecatalog_tag_option_resource_association',
  'AWS::ServiceCatalog::TagOptionAssociation',
  {
    identifiers: ['{tag_option_id}|{resource_id}'],
    lenses: [text('resource_id', '/ResourceId'), text('tag_option_id', '/TagOptionId')],
    unverified: {},
    source: `${reference}/aws-resource-servicecatalog-tagoptionassociation.html`,
  },
);

const servicecatalogappregistryApplication = exact(
  'aws_servicecatalogappregistry_application',
  'AWS::ServiceCatalogAppRegistry::Application',
  {
    identifiers: ['{id}'],
    lenses: [text('description', '/Description'), text('name', '/Name'), tagMap()],
    unverified: {},
    source: `${reference}/aws-resource-servicecatalogappregistry-application.html`,
  },
);

const servicecatalogappregistryAttributeGroup = exact(
  'aws_servicecatalogappregistry_attribute_group',
  'AWS::ServiceCatalogAppRegistry::AttributeGroup',
  {
    identifiers: ['{id}'],
    lenses: [json('attributes', '/Attributes'), text('description', '/Description'), text('name', '/Name'), tagMap()],
    unverified: {},
    source: `${reference}/aws-resource-servicecatalogappregistry-attributegroup.html`,
  },
);

const appRegistry = 'arn:{partition}:servicecatalog:{region}:{account}:';

/** Only the two ids are known to Terraform, only the two ARNs to CloudFormation. */
const servicecatalogappregistryAttributeGroupAssociation = exact(
  'aws_servicecatalogappregistry_attribute_group_association',
  'AWS::ServiceCatalogAppRegistry::AttributeGroupAssociation',
  {
    identifiers: [`${appRegistry}/applications/{application_id}|${appRegistry}/attribute-groups/{attribute_group_id}`],
    lenses: [
      text('application_id', '/Application', { equivalences: ['arn-or-name'] }),
      text('attribute_group_id', '/AttributeGroup', { equivalences: ['arn-or-name'] }),
    ],
    unverified: {},
    source: `${reference}/aws-resource-servicecatalogappregistry-attributegroupassociation.html`,
  },
);

const ecrpublicRepository = exact('aws_ecrpublic_repository', 'AWS::ECR::PublicRepository', {
  identifiers: ['{repository_name}'],
  lenses: [
    block('catalog_data', '/RepositoryCatalogData', [
      text('about_text', '/AboutText'),
      set('architectures', '/Architectures'),
      set('operating_systems', '/OperatingSystems'),
      text('usage_text', '/UsageText'),
      text('description', '/RepositoryDescription'),
    ]),
    text('repository_name', '/RepositoryName'),
    owned(policy('policy', '/RepositoryPolicyText')),
    tags(),
  ],
  unverified: { 'catalog_data.logo_image_blob': 'not-returned', force_destroy: 'terraform-only' },
  source: `${reference}/aws-resource-ecr-publicrepository.html`,
});

const ecrpublicRepositoryPolicy = exact('aws_ecrpublic_repository_policy', 'AWS::ECR::PublicRepository', {
  identifiers: ['{repository_name}'],
  facet: { presence: '/RepositoryPolicyText' },
  lenses: [text('repository_name', '/RepositoryName'), policy('policy', '/RepositoryPolicyText')],
  unverified: {},
  source: `${reference}/aws-resource-ecr-publicrepository.html`,
});

export const serviceCatalog: readonly TypeMapping[] = [
  servicecatalogPortfolio,
  servicecatalogProduct,
  servicecatalogPortfolioShare,
  servicecatalogServiceAction,
  servicecatalogPrincipalPortfolioAssociation,
  servicecatalogProductPortfolioAssociation,
  servicecatalogTagOption,
  servicecatalogTagOptionResourceAssociation,
  servicecatalogappregistryApplication,
  servicecatalogappregistryAttributeGroup,
  servicecatalogappregistryAttributeGroupAssociation,
  ecrpublicRepository,
  ecrpublicRepositoryPolicy,
];

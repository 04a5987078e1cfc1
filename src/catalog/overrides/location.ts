import type { TypeMapping } from '../model.js';
import { block, exact, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const key = { equivalences: ['kms-key'] } as const;

const map = exact('aws_location_map', 'AWS::Location::Map', {
  identifiers: ['{map_name}', '{id}'],
  lenses: [
    text('map_name', '/MapName'),
    text('description', '/Description'),
    block('configuration', '/Configuration', [text('style', '/Style')]),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-location-map.html`,
});

const placeIndex = exact('aws_location_place_index', 'AWS::Location::PlaceIndex', {
  identifiers: ['{index_name}', '{id}'],
  lenses: [
    text('index_name', '/IndexName'),
    text('description', '/Description'),
    text('data_source', '/DataSource'),
    block('data_source_configuration', '/DataSourceConfiguration', [
      text('intended_use', '/IntendedUse', { default: 'SingleUse' }),
    ]),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-location-placeindex.html`,
});

const tracker = exact('aws_location_tracker', 'AWS::Location::Tracker', {
  identifiers: ['{tracker_name}', '{id}'],
  lenses: [
    text('tracker_name', '/TrackerName'),
    text('description', '/Description'),
    text('kms_key_id', '/KmsKeyId', key),
    text('position_filtering', '/PositionFiltering', { default: 'TimeBased' }),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-location-tracker.html`,
});

const consumer = exact('aws_location_tracker_association', 'AWS::Location::TrackerConsumer', {
  identifiers: ['{tracker_name}|{consumer_arn}'],
  lenses: [text('tracker_name', '/TrackerName'), text('consumer_arn', '/ConsumerArn')],
  unverified: {},
  source: `${reference}/aws-resource-location-trackerconsumer.html`,
});

const routeCalculator = exact('aws_location_route_calculator', 'AWS::Location::RouteCalculator', {
  identifiers: ['{calculator_name}', '{id}'],
  lenses: [
    text('calculator_name', '/CalculatorName'),
    text('description', '/Description'),
    text('data_source', '/DataSource'),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-location-routecalculator.html`,
});

const geofences = exact('aws_location_geofence_collection', 'AWS::Location::GeofenceCollection', {
  identifiers: ['{collection_name}', '{id}'],
  lenses: [
    text('collection_name', '/CollectionName'),
    text('description', '/Description'),
    text('kms_key_id', '/KmsKeyId', key),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-location-geofencecollection.html`,
});

export const location: readonly TypeMapping[] = [map, placeIndex, tracker, consumer, routeCalculator, geofences];

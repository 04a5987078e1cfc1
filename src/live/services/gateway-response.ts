import { APIGatewayClient, GetGatewayResponseCommand } from '@aws-sdk/client-api-gateway';
import { partsOf, readsOne } from './reader.js';

/** By REST API id and response type: `a1b2c3|DEFAULT_4XX`. What nobody customized, the service answers as a default. */
export const reader = readsOne(
  (settings) => new APIGatewayClient(settings),
  async (client, identifier, abortSignal) => {
    const [RestApiId = '', ResponseType = ''] = partsOf(identifier, 2);
    // A type that only a newer service knows comes back as an error of the service.
    const responseType = ResponseType as GetGatewayResponseCommand['input']['responseType'];
    const command = new GetGatewayResponseCommand({ restApiId: RestApiId, responseType });
    const response = await client.send(command, { abortSignal });
    if (response.defaultResponse === true) return undefined;
    return {
      RestApiId,
      ResponseType: response.responseType,
      StatusCode: response.statusCode,
      ResponseParameters: response.responseParameters,
      ResponseTemplates: response.responseTemplates,
    };
  },
);

import { CognitoIdentityClient, GetIdentityPoolRolesCommand, type RoleMapping } from '@aws-sdk/client-cognito-identity';
import { readsOne, type Draft } from './reader.js';

/** By identity pool id. A pool without roles has no attachment. */
export const reader = readsOne(
  (settings) => new CognitoIdentityClient(settings),
  async (client, IdentityPoolId, abortSignal) => {
    const { Roles, RoleMappings } = await client.send(new GetIdentityPoolRolesCommand({ IdentityPoolId }), {
      abortSignal,
    });
    if (Roles === undefined || Object.keys(Roles).length === 0) return undefined;
    return { IdentityPoolId, Roles, RoleMappings: Object.entries(RoleMappings ?? {}).map(mappingOf) };
  },
);

/** A list, each with its provider, since the provider is what a person names. */
function mappingOf([IdentityProvider, mapping]: readonly [string, RoleMapping]): Draft {
  return {
    IdentityProvider,
    Type: mapping.Type,
    AmbiguousRoleResolution: mapping.AmbiguousRoleResolution,
    RulesConfiguration: mapping.RulesConfiguration,
  };
}

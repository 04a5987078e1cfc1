import type { TypeMapping } from '../model.js';
import { bool, exact, number, text } from './dsl.js';

const api = 'https://docs.aws.amazon.com/IAM/latest/APIReference';

const accessKey = exact('aws_iam_access_key', 'AWS::IAM::AccessKey', {
  reader: 'iam',
  identifiers: ['{user}|{id}'],
  lenses: [text('user', '/UserName'), text('status', '/Status', { default: 'Active' })],
  unverified: { pgp_key: 'creation-only' },
  source: `${api}/API_AccessKeyMetadata.html`,
});

const accountAlias = exact('aws_iam_account_alias', 'Driftline::IAM::AccountAlias', {
  reader: 'iam',
  identifiers: ['account-alias'],
  lenses: [text('account_alias', '/AccountAlias')],
  unverified: {},
  source: `${api}/API_ListAccountAliases.html`,
});

const passwordPolicy = exact('aws_iam_account_password_policy', 'Driftline::IAM::AccountPasswordPolicy', {
  reader: 'iam',
  identifiers: ['account-password-policy'],
  lenses: [
    bool('allow_users_to_change_password', '/AllowUsersToChangePassword', { default: true }),
    bool('hard_expiry', '/HardExpiry', { default: false }),
    number('max_password_age', '/MaxPasswordAge'),
    number('minimum_password_length', '/MinimumPasswordLength', { default: 6 }),
    number('password_reuse_prevention', '/PasswordReusePrevention'),
    bool('require_lowercase_characters', '/RequireLowercaseCharacters'),
    bool('require_numbers', '/RequireNumbers'),
    bool('require_symbols', '/RequireSymbols'),
    bool('require_uppercase_characters', '/RequireUppercaseCharacters'),
  ],
  unverified: {},
  source: `${api}/API_PasswordPolicy.html`,
});

const loginProfile = exact('aws_iam_user_login_profile', 'Driftline::IAM::LoginProfile', {
  reader: 'iam',
  identifiers: ['{user}', '{id}'],
  // A user who has set a new password is no longer asked to, which is what the setting is for.
  lenses: [text('user', '/UserName')],
  unverified: {
    password_length: 'creation-only',
    password_reset_required: 'service-managed',
    pgp_key: 'creation-only',
  },
  source: `${api}/API_LoginProfile.html`,
});

const sshKey = exact('aws_iam_user_ssh_key', 'Driftline::IAM::SSHPublicKey', {
  reader: 'iam',
  identifiers: ['{username}|{ssh_public_key_id}|{encoding}'],
  lenses: [
    text('username', '/UserName'),
    text('encoding', '/Encoding'),
    text('public_key', '/SSHPublicKeyBody', { equivalences: ['ssh-public-key', 'pem-text'] }),
    text('status', '/Status', { default: 'Active' }),
  ],
  unverified: {},
  source: `${api}/API_SSHPublicKey.html`,
});

export const iamAccount: readonly TypeMapping[] = [accessKey, accountAlias, passwordPolicy, loginProfile, sshKey];

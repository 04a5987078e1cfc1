/** The file (without `.json`) that holds the schema of a type: `aws_iam_role` → `iam`. */
export function schemaFileOf(terraformType: string): string {
  const word = terraformType.split('_')[1] ?? '';
  return /^[a-z0-9]+$/.test(word) ? word : 'other';
}

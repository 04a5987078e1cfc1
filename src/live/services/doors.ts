/**
 * Whether a service's own API is asked, and not Cloud Control. An endpoint of one's own that stands for Cloud Control
 * (`--endpoint-url`, `AWS_ENDPOINT_URL`, `AWS_ENDPOINT_URL_CLOUDCONTROL`) is a replay or an emulator, which answers for
 * every type that it has; only a service that has an endpoint of its own (`AWS_ENDPOINT_URL_ROUTE_53`) is asked itself.
 * Variables: AWS SDKs and Tools Reference Guide, "Service-specific endpoints".
 */
export function isOwnDoor(
  service: string,
  endpointUrl: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  if (endpointUrl !== undefined) return false;
  const isSet = (name: string): boolean => (environment[name] ?? '') !== '';
  if (isSet(`AWS_ENDPOINT_URL_${service.toUpperCase().replaceAll('-', '_')}`)) return true;
  return !isSet('AWS_ENDPOINT_URL') && !isSet('AWS_ENDPOINT_URL_CLOUDCONTROL');
}

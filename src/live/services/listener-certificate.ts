import {
  ElasticLoadBalancingV2Client,
  paginateDescribeListenerCertificates,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { partsOf, readsOne } from './reader.js';

/** `LISTENER|CERTIFICATE`, both ARNs; the listener's default certificate is none of its list. */
export const reader = readsOne(
  (settings) => new ElasticLoadBalancingV2Client(settings),
  async (client, identifier, abortSignal) => {
    const [ListenerArn = '', certificate = ''] = partsOf(identifier, 2);
    const pages = paginateDescribeListenerCertificates({ client }, { ListenerArn }, { abortSignal });
    for await (const { Certificates = [] } of pages) {
      if (Certificates.some(({ CertificateArn, IsDefault }) => CertificateArn === certificate && IsDefault !== true)) {
        return { ListenerArn, Certificates: [{ CertificateArn: certificate }] };
      }
    }
    return undefined;
  },
);

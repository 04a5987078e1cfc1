import { describe, expect, it } from '@jest/globals';
import { readProviderSource } from '../../../scripts/catalog/terraform/provider-source.js';

/** Written by hand in the form of a generated binding: a queue with a policy block, a set of windows, and timeouts. */
const source = `
export interface SampleQueueConfig extends cdktf.TerraformMetaArguments {
  readonly name: string;
}
export function sampleQueueRuleToHclTerraform(struct?: SampleQueueRule | cdktf.IResolvable): any {
  const attrs = {
    status: {
      value: cdktf.stringToHclTerraform(struct!.status),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };
}
export class SampleQueueRuleOutputReference extends cdktf.ComplexObject {
  // status - computed: true, optional: true, required: false
  private _status?: string;
  public get status() {
    return this.getStringAttribute('status');
  }
}
export class SampleQueueRuleList extends cdktf.ComplexList {
  public get(index: number): SampleQueueRuleOutputReference {
    return new SampleQueueRuleOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export class SampleQueueTimeoutsOutputReference extends cdktf.ComplexObject {
  // create - computed: false, optional: true, required: false
  private _create?: string;
  public get create() {
    return this.getStringAttribute('create');
  }
}
export class SampleQueue extends cdktf.TerraformResource {
  public constructor(scope: Construct, id: string, config: SampleQueueConfig) {
    super(scope, id, {
      terraformResourceType: 'aws_sample_queue',
    });
  }

  // arn - computed: true, optional: false, required: false
  public get arn() {
    return this.getStringAttribute('arn');
  }

  // delay - computed: false, optional: true, required: false
  private _delay?: number;
  public get delay() {
    return this.getNumberAttribute('delay');
  }

  // fifo - computed: false, optional: false, required: true
  private _fifo?: boolean | cdktf.IResolvable;
  public get fifo() {
    return this.getBooleanAttribute('fifo');
  }

  // subnets - computed: false, optional: true, required: false
  private _subnets?: string[];
  public get subnets() {
    return cdktf.Fn.tolist(this.getListAttribute('subnets'));
  }

  // layers - computed: false, optional: true, required: false
  private _layers?: string[];
  public get layers() {
    return this.getListAttribute('layers');
  }

  // tags - computed: false, optional: true, required: false
  private _tags?: { [key: string]: string };
  public get tags() {
    return this.getStringMapAttribute('tags');
  }

  // rule - computed: false, optional: true, required: false
  private _rule = new SampleQueueRuleList(this, "rule", true);
  public get rule() {
    return this._rule;
  }

  // only_rule - computed: false, optional: true, required: false
  private _onlyRule = new SampleQueueRuleOutputReference(this, "only_rule");
  public get onlyRule() {
    return this._onlyRule;
  }

  // timeouts - computed: false, optional: true, required: false
  private _timeouts = new SampleQueueTimeoutsOutputReference(this, "timeouts");

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      rule: {
        value: cdktf.listMapperHcl(sampleQueueRuleToHclTerraform, true)(this._rule.internalValue),
        isBlock: true,
        type: "set",
        storageClassType: "SampleQueueRuleList",
      },
      only_rule: {
        value: sampleQueueRuleToHclTerraform(this._onlyRule.internalValue),
        isBlock: true,
        type: "list",
        storageClassType: "SampleQueueRuleList",
      },
      timeouts: {
        value: sampleQueueTimeoutsToHclTerraform(this._timeouts.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "SampleQueueTimeouts",
      },
    };
  }
}
`;

describe('the schema that a provider binding carries', () => {
  const resource = readProviderSource(source);
  const attributes = resource?.attributes ?? {};

  it('belongs to the resource type that the binding names', () => {
    expect(resource?.terraformType).toBe('aws_sample_queue');
  });

  it('says what a person can set and what only AWS sets', () => {
    expect(attributes.arn).toEqual({ type: 'string', computed: true });
    expect(attributes.delay).toEqual({ type: 'number', optional: true });
    expect(attributes.fifo).toEqual({ type: 'bool', required: true });
  });

  it('tells lists, sets and maps of scalars apart', () => {
    expect(attributes.subnets).toEqual({ type: 'set', of: 'string', optional: true });
    expect(attributes.layers).toEqual({ type: 'list', of: 'string', optional: true });
    expect(attributes.tags).toEqual({ type: 'map', of: 'string', optional: true });
  });

  it('tells repeated blocks, blocks that stand once and single objects apart', () => {
    const inside = { status: { type: 'string', optional: true, computed: true } };
    expect(attributes.rule).toEqual({ type: 'set', attributes: inside, block: true, optional: true });
    expect(attributes.only_rule).toEqual({
      type: 'list',
      attributes: inside,
      block: true,
      maxItems: 1,
      optional: true,
    });
    expect(attributes.timeouts).toEqual({
      type: 'object',
      attributes: { create: { type: 'string', optional: true } },
      block: true,
      optional: true,
    });
  });

  it('is nothing where the file declares no resource', () => {
    expect(readProviderSource('export class Other {}')).toBeUndefined();
  });
});

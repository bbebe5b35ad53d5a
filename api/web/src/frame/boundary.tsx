import { Component, type ComponentChildren } from "preact";

import { Fault } from "@/parts/states";

/** A fault of a view's own leaves the rest of the page standing, and says so. */
export class Boundary extends Component<{ children: ComponentChildren }, { fault: Error | null }> {
  override state = { fault: null };

  static override getDerivedStateFromError(fault: Error) {
    return { fault };
  }

  render() {
    const { fault } = this.state;
    if (!fault) return this.props.children;
    return <Fault error={fault} retry={() => location.reload()} />;
  }
}

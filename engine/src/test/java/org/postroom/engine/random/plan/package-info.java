/// Random networks on paper: what is drawn, what each component is to do, and which ways follow from the links. Knows
/// nothing of how a network runs, so that it can tell what should have happened.
package org.postroom.engine.random.plan;

/// Where everything in a drawing lies: components and their boxes, links, notes and frames, as plain values in pixels at
/// 100 %; and what lies at a point. The editor's canvas and the pictures both take it from here. Sees the drawing
/// (`engine.flow`), the boxes of components (`engine.catalogue`, `engine.component`) and `drawing.letters`; knows no
/// screen, no colours and no toolkit.
@NullMarked
package org.postroom.drawing.plan;

import org.jspecify.annotations.NullMarked;

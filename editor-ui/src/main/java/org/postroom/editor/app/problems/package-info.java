/// The panel with what is wrong ([ProblemsPanel]), where each problem is ([Place]), and what can be done about it
/// ([QuickFix]). Fixes are values: the document makes one step of each.
@NullMarked
package org.postroom.editor.app.problems;

import org.jspecify.annotations.NullMarked;

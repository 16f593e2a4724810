/// Pages to read: what a type of component does, with an example at work, and what keys and gestures do. Whatever runs
/// here reaches nothing outside of the page. A page knows no window.
@NullMarked
package org.postroom.editor.help;

import org.jspecify.annotations.NullMarked;

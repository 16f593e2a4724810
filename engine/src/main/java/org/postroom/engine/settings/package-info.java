/// The way between a component's `Settings` record and the values of a file ([SettingsForm]), and what a person must
/// know to fill them in ([Setting], [Kind]). Sees the file's values and the problems of `engine.flow`, and
/// `engine.component`.
@NullMarked
package org.postroom.engine.settings;

import org.jspecify.annotations.NullMarked;

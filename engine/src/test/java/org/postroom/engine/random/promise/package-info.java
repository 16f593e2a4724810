/// What is promised of every network (design.md, section 11), as checks of a finished run.
package org.postroom.engine.random.promise;

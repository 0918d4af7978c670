/**
 * Making instruments. A draft is kept beside the editions, where it may be unfinished and wrong; every step of it is kept
 * too, so that steps can be taken back and no closed browser loses anything. Finished, it is put in place of the newest
 * edition, or becomes the next one where that was asked already.
 *
 * <p>A step is a command on an immutable sketch ({@link org.throughline.survey.editor.entity.Step}); taking back is going
 * to the sketch before. There is one draft of an instrument, and who works on it after somebody else changed it is told.
 */
package org.throughline.survey.editor;

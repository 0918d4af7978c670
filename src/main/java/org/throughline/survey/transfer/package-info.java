/**
 * Instruments and their translations as files: in from LimeSurvey, XLSForm, Qualtrics and our own JSON, out to what can
 * hold them, and the bench on which they are translated.
 *
 * <p>Every reader puts its questions into an {@code Assembly}, which makes them items, resolves conditions and keeps the
 * list of what is not carried over. What cannot be held is told with its place and reason and never dropped in silence;
 * a condition that cannot be held leaves the item shown always, as asking too much is seen and asking too little is not.
 *
 * <p>An edition never changes, so translating is kept beside it (survey.translation) and becomes the next edition by one
 * deliberate step: a campaign that is out keeps the words it was sent with.
 */
package org.throughline.survey.transfer;

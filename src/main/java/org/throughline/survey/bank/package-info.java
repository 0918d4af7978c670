/**
 * What surveys are made of and how they stay comparable: templates that come with the application, the bank of all
 * wordings that were ever asked, crosswalks between wordings, and two instruments side by side.
 *
 * <p>Decisions:
 * <ul>
 * <li>Templates are files of our own format, in our own words. Starting from one makes an instrument of the district,
 * which has nothing to do with the template any more.</li>
 * <li>The bank is made of wordings, not of items: the same words with the same answers, in whatever instrument and
 * edition, are one (survey.wording), so that what is used where and how often is counted together.</li>
 * <li>A crosswalk is made of statements that two wordings mean the same. Equivalence follows from all of them together and
 * goes both ways and on and on; taking a statement back takes back what followed from it alone.</li>
 * </ul>
 */
package org.throughline.survey.bank;

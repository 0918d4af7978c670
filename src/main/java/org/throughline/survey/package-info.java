/**
 * Asking students, families and staff, and what they said: instruments, campaigns, answers, results.
 *
 * <p>Decisions:
 * <ul>
 * <li>An instrument never changes. A correction is a further edition, so an answer keeps the words it was given to.</li>
 * <li>Taking part and what was said live apart: an invitation knows that it was answered; a response has a random id, no
 * person, and no time finer than the day. Between the two lies a draft, which is gone once it is sent.</li>
 * <li>A code is the right to act. Tables keep its hash; the code itself is only in the mail or the letter.</li>
 * <li>What may be read is decided once, on the server, and stored so: of a hidden group no figure leaves the answers.
 * Items of one commitment are shown or hidden together, or their pooled figure would tell the hidden one.</li>
 * <li>While a campaign is open its figures move, small groups only in steps, and a total only when what it holds beyond
 * the groups shown beside it has not moved by a few either.</li>
 * </ul>
 *
 * <p>Published: CampaignId, InstrumentId, and the views survey.v_voice and survey.v_turnout.
 */
package org.throughline.survey;

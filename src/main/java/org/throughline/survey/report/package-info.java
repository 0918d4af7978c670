/**
 * What is taken away of results: a report for each school as an accessible document, tables for spreadsheets, and data with
 * their description for statistics programs.
 *
 * <p>Whatever is about several people comes from what is published of a campaign, never from answers. Answers one by one
 * leave only where the promise of the campaign allows it, for whoever may, on record.
 */
package org.throughline.survey.report;

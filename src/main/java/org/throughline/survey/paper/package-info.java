/**
 * Surveys on paper: forms to print in every language of a campaign, what came back typed in twice by two people, what they
 * typed differently settled, and then counted the same way as what was answered on a screen.
 */
package org.throughline.survey.paper;

/**
 * Privacy as a district works it: the page of all data elements, rules of keeping with a dry run, a person's data handed
 * out or erased, disclosures to others, legal hold.
 *
 * <p>This part knows no module's tables. Modules declare their data and fill in the interfaces of
 * {@link org.throughline.platform.privacy}; here they are asked in turn, and what was done is recorded.
 */
package org.throughline.access.privacy;

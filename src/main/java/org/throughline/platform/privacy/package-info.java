/**
 * What every module says of the people whose data it keeps, so that privacy is promised and kept in one place: which
 * data there are and why ({@link org.throughline.platform.privacy.DataDeclaration} and
 * {@link org.throughline.platform.privacy.Personal}), what goes when
 * ({@link org.throughline.platform.privacy.Keeping}), and what one person's data are, for export and erasure
 * ({@link org.throughline.platform.privacy.PersonalData}). How a module joins in is told in docs/privacy.md.
 */
package org.throughline.platform.privacy;

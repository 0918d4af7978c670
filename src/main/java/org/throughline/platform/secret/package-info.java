/**
 * Secrets that the application has to read again, such as keys of second factors and of feeds. They lie in the database
 * sealed with a key that does not, so that a copy of the database gives nothing away. Passwords and tokens are not for
 * this: only their hashes are kept.
 */
package org.throughline.platform.secret;

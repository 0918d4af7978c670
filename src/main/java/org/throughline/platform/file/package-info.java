/**
 * Files that people attach to things of theirs, kept in the database so that they are saved and backed up with the rest.
 *
 * <p>The platform keeps bytes and knows no owner: the module that attached a file says who may open it (FileOwner).
 */
package org.throughline.platform.file;

/**
 * Local accounts: invitations, passwords, the second factor, and what administrators do about them.
 *
 * <p>A person gets an account by a one-time link and chooses the password; nobody else ever knows it. What could tell
 * a stranger whether an account exists (a wrong password, a forgotten one, a used link) is answered in the same words
 * and the same time either way. A person who is disabled is kept out of every way in, whether they have an account
 * here or come through a provider.
 */
package org.throughline.access.account;

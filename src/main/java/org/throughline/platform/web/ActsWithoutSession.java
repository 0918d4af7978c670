package org.throughline.platform.web;

/**
 * Marks a servlet whose right to act does not come from the session: an answer page carries its own code, a sign-in
 * its password. Its forms need no token of the session, but must come from our own pages all the same.
 */
public interface ActsWithoutSession {}

package org.throughline.platform.web;

import java.util.Set;

/** Filled in where a form of ours may lead to another site, as signing out at a district's own provider does. */
public interface FormTargets {

    /** Origins such as {@code https://login.example.org}; the browser follows a form, and its redirects, only there. */
    Set<String> origins();
}

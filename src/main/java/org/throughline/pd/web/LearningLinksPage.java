package org.throughline.pd.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.throughline.access.Can;
import org.throughline.access.Viewer;

/** pd/links.xhtml: ways between the pages of professional learning that not everybody may go. */
@Named
@RequestScoped
public class LearningLinksPage {

    @Inject
    Viewer viewer;

    public boolean isCredits() {
        return viewer.may(Can.SEE_CREDITS);
    }

    public boolean isCatalog() {
        return viewer.may(Can.RUN_CATALOG);
    }
}

package org.throughline.access.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.throughline.access.Can;
import org.throughline.platform.text.Language;

/** A person's own language and theme. */
@Stateless
@RolesAllowed(Can.SEE_OWN_WORK)
public class Preferences {

    @Inject
    Accounts accounts;

    @Inject
    CurrentViewer viewer;

    public void speak(Language language) {
        accounts.ofPerson(viewer.id()).ifPresent(account -> account.speak(language.code()));
    }

    public void show(Theme theme) {
        accounts.ofPerson(viewer.id()).ifPresent(account -> account.show(theme.name().toLowerCase(java.util.Locale.ROOT)));
    }

    /** Light, dark, or as the person's system says. */
    public enum Theme { LIGHT, DARK, SYSTEM }
}

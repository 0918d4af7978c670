package org.throughline.platform;

/** There is no such thing, or the viewer may not know that there is. */
public class NotFound extends Refusal {

    /** Passes a found thing on, and refuses a missing one. */
    public static <T> T unless(T found) {
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    @Override
    public Kind kind() {
        return Kind.NOT_FOUND;
    }
}

package org.throughline.district.feed.control;

import jakarta.enterprise.context.ApplicationScoped;
import org.throughline.platform.privacy.DataDeclaration;
import org.throughline.platform.privacy.Declared;
import org.throughline.platform.privacy.Nobody;

/** Runs of feeds name who started them; nothing of what they brought. */
@ApplicationScoped
class FeedData implements DataDeclaration {

    @Override
    public void declare(Declared declared) {
        declared.table("district.feed_run").technical("id", "feed_id").holds("work.signed", "started_by").rest(Nobody.MACHINERY);
    }
}

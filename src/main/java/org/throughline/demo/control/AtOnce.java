package org.throughline.demo.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.util.concurrent.Callable;

/** Tells a passage in one transaction, so that nobody looks at half of it. */
@Stateless
@PermitAll
public class AtOnce {

    public <T> T tell(Callable<T> passage) throws Exception {
        return passage.call();
    }
}

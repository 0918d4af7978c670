package org.throughline.platform.privacy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A field of an entity that tells something of a person. Its columns belong to the data element that is named. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Personal {

    /** The key of a {@link DataElement}. */
    String value();

    /** True for free text: people write here, so it may name anybody, and an erased person's name is taken out of it. */
    boolean words() default false;
}

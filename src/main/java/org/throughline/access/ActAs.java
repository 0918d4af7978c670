package org.throughline.access;

import java.util.concurrent.Callable;

/** Lets a job call use cases as the person who started it, with exactly that person's permissions. */
public interface ActAs {

    <T> T person(PersonId person, Callable<T> work) throws Exception;
}

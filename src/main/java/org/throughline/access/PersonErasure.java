package org.throughline.access;

/** Erases a person in every module, as far as the law allows. For rules of keeping; people ask for it on the pages of privacy. */
public interface PersonErasure {

    /** In the caller's transaction. Words of others that name the person are left to a request. */
    void erase(PersonId person);
}

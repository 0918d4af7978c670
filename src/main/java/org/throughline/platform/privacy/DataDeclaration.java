package org.throughline.platform.privacy;

/** Filled in once by each module: its data elements, and its tables that have no entity. A test reads the database and fails for what is missing. */
public interface DataDeclaration {

    void declare(Declared declared);
}

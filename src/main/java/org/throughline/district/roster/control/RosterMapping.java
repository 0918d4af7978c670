package org.throughline.district.roster.control;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the files of one source are read, as somebody saved it under a name. One file for each kind.
 *
 * @param name as people call it
 */
public record RosterMapping(String name, List<FileShape> files) {

    public RosterMapping {
        files = List.copyOf(files);
    }

    /** How many of the files, told by their headers, it was made for. */
    long fits(Set<String> fingerprints) {
        return files.stream().filter(file -> fingerprints.contains(file.fingerprint())).count();
    }

    /** How to read a file: by its headers, else, where the mapping was asked for by name, by the file's name. */
    Optional<FileShape> shape(String fingerprint, String fileName, boolean asked) {
        Optional<FileShape> same = files.stream().filter(file -> file.fingerprint().equals(fingerprint)).findFirst();
        return same.isPresent() || !asked ? same
                : files.stream().filter(file -> FileShape.stem(file.fileName()).equals(FileShape.stem(fileName))).findFirst();
    }
}

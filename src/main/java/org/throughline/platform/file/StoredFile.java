package org.throughline.platform.file;

/** A file as it was added: its name, its media type from the closed list, its bytes. */
public record StoredFile(String name, String mediaType, byte[] content) {}

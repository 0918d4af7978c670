package org.throughline.district.fetch.control;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Which ids came already, by 64 bits of each: a million take 16 MB. The chance that two of a million are taken for one is
 * about 1 in 37 million, and then the collection is given up rather than taken without one of them.
 */
final class SeenIds {

    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private long[] table = new long[1 << 12];
    private int size;

    /** False if it was there. */
    boolean add(String id) {
        if (2 * (size + 1) > table.length) {
            grow();
        }
        boolean fresh = put(table, hash(id));
        size += fresh ? 1 : 0;
        return fresh;
    }

    int size() {
        return size;
    }

    private static boolean put(long[] into, long hash) {
        int place = (int) hash & into.length - 1;
        while (into[place] != 0) {
            if (into[place] == hash) {
                return false;
            }
            place = place + 1 & into.length - 1;
        }
        into[place] = hash;
        return true;
    }

    private void grow() {
        long[] larger = new long[2 * table.length];
        Arrays.stream(table).filter(hash -> hash != 0).forEach(hash -> put(larger, hash));
        table = larger;
    }

    /** FNV-1a, mixed once more as MurmurHash ends; never 0, which marks a free place. */
    private static long hash(String id) {
        long hash = FNV_START;
        for (byte one : id.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (one & 0xff)) * FNV_PRIME;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}

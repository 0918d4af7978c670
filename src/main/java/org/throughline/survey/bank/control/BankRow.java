package org.throughline.survey.bank.control;

import java.util.UUID;
import org.throughline.survey.instrument.entity.ItemType;

/**
 * A wording in the list of the bank.
 *
 * @param item      the newest item that has it
 * @param languages codes, separated by spaces
 * @param editions  of instruments that ask it
 * @param answers   counted in published or running results, as far as small groups allow to tell
 */
public record BankRow(UUID id, UUID item, ItemType type, String text, String construct, String commitment, String languages, long instruments, long editions,
        long campaigns, long answers, long total) {}

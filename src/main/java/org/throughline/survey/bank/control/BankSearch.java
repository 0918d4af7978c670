package org.throughline.survey.bank.control;

import java.util.UUID;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.instrument.entity.ItemType;

/**
 * What is looked for in the bank; "" and null where it does not matter.
 *
 * @param words     that all stand in the item's text, in any one language
 * @param construct by its code
 * @param audience  of a campaign that asked it
 * @param language  by its code
 */
public record BankSearch(String words, String construct, ItemType type, Audience audience, String language, UUID commitment) {

    public static final BankSearch ALL = new BankSearch("", "", null, null, "", null);
}

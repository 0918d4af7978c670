package org.throughline.district.intake.control;

/**
 * Why a set needs a person who says why it shall come into force all the same.
 *
 * @param reason SHARE where more of a kind would end than the guard lets pass, EMPTY where nothing of a kind would be left, DISTRICT where it is
 *               another district than those whose rosters are in force
 * @param share  per cent that would end
 * @param words  the school where most of them are, or the districts in force; may be empty
 */
public record Hold(String reason, String kind, String fileName, long ended, long before, int share, String words) {

    static final String COLUMNS = "reason, kind, file_name, ended, before, share, words";
}

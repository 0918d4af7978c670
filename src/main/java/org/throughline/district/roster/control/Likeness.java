package org.throughline.district.roster.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a file and its headers probably mean, by their names. */
public final class Likeness {

    private static final Map<RosterKind, List<String>> FILES = new LinkedHashMap<>();
    private static final Map<String, List<String>> HEADERS = new LinkedHashMap<>();
    private static final Map<RosterKind, List<String>> OWN_IDS = Map.of(
            RosterKind.ORG, words("school"), RosterKind.SESSION, words("term session"), RosterKind.COURSE, words("course"),
            RosterKind.CLASS, words("section class"), RosterKind.USER, words("user student staff teacher person employee sis pupil"),
            RosterKind.DEMOGRAPHICS, words("user student person sis pupil"));

    static {
        FILES.put(RosterKind.DEMOGRAPHICS, words("demographic"));
        FILES.put(RosterKind.ENROLLMENT, words("enrollment enrolment schedule roster studentsection studentclass"));
        FILES.put(RosterKind.ROLE, words("role assignment"));
        FILES.put(RosterKind.CLASS, words("section class"));
        FILES.put(RosterKind.COURSE, words("course"));
        FILES.put(RosterKind.SESSION, words("session term calendar year"));
        FILES.put(RosterKind.USER, words("user student staff teacher people person employee pupil"));
        FILES.put(RosterKind.ORG, words("org school site building"));

        HEADERS.put("givenName", words("firstname first forename"));
        HEADERS.put("familyName", words("lastname last surname"));
        HEADERS.put("middleName", words("middle middleinitial"));
        HEADERS.put("preferredGivenName", words("preferredfirstname nickname preferredname"));
        HEADERS.put("email", words("emailaddress mail studentemail teacheremail staffemail"));
        HEADERS.put("username", words("login loginid userlogin account"));
        HEADERS.put("identifier", words("studentnumber statenumber stateid employeenumber localid number statestudentid"));
        HEADERS.put("grades", words("gradelevel grade yearlevel"));
        HEADERS.put("phone", words("phonenumber telephone homephone"));
        HEADERS.put("sms", words("mobile cell cellphone mobilephone"));
        HEADERS.put("role", words("usertype type persontype membertype enrollmentrole"));
        HEADERS.put("orgSourcedIds", words("schoolid schoolcode schoolnumber school site building orgid"));
        HEADERS.put("orgSourcedId", words("schoolid schoolcode schoolnumber school site building orgid"));
        HEADERS.put("schoolSourcedId", words("schoolid schoolcode schoolnumber school site building orgid"));
        HEADERS.put("parentSourcedId", words("districtid district parentid parent leaid"));
        HEADERS.put("classSourcedId", words("sectionid sectionnumber classid section class"));
        HEADERS.put("courseSourcedId", words("courseid coursenumber course"));
        HEADERS.put("userSourcedId", words("studentid userid personid studentnumber teacherid staffid student"));
        HEADERS.put("termSourcedIds", words("termid term termname sessionid"));
        HEADERS.put("courseCode", words("coursenumber code number"));
        HEADERS.put("classCode", words("sectionnumber classnumber code"));
        HEADERS.put("title", words("name coursename coursetitle classname sectionname termname description"));
        HEADERS.put("name", words("schoolname sitename orgname"));
        HEADERS.put("subjects", words("subject department subjectarea"));
        HEADERS.put("location", words("room roomnumber"));
        HEADERS.put("periods", words("period block"));
        HEADERS.put("beginDate", words("startdate entrydate start from enterdate"));
        HEADERS.put("startDate", words("start begindate firstday from"));
        HEADERS.put("endDate", words("exitdate enddate end withdrawdate lastday until to"));
        HEADERS.put("schoolYear", words("year academicyear"));
        HEADERS.put("birthDate", words("dob dateofbirth birthday"));
        HEADERS.put("sex", words("gender"));
        HEADERS.put("primary", words("primaryteacher leadteacher isprimary"));
        HEADERS.put("agentSourcedIds", words("guardianid parentid guardians"));
        HEADERS.put("metadata.homeLanguage", words("homelanguage language primarylanguage nativelanguage"));
        HEADERS.put("metadata.jobClass", words("jobclass job jobtitle title"));
        HEADERS.put("metadata.englishLearner", words("englishlearner ell el lep ellstatus"));
        HEADERS.put("metadata.disability", words("disability iep specialeducation sped"));
        HEADERS.put("metadata.lunchStatus", words("lunchstatus frl freereducedlunch lunch"));
        HEADERS.put("metadata.level", words("level schoollevel schooltype"));
        HEADERS.put("metadata.cohort", words("cohort"));
    }

    private Likeness() {}

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" "));
    }

    /** What kind of rows a file holds, where its name says so. */
    public static Optional<RosterKind> kind(String fileName) {
        Optional<RosterKind> exact = RosterKind.ofFile(fileName);
        String stem = FileShape.stem(fileName);
        return exact.isPresent() ? exact : FILES.entrySet().stream().filter(entry -> entry.getValue().stream().anyMatch(stem::contains))
                .map(Map.Entry::getKey).findFirst();
    }

    /** For each header the column it probably means, or ''; no column twice. */
    public static List<String> columns(RosterKind kind, List<String> headers) {
        List<String> chosen = new ArrayList<>(Collections.nCopies(headers.size(), ""));
        for (int rank = 0; rank < 4; rank++) {
            for (String column : kind.mappable()) {
                for (int i = 0; i < headers.size() && !chosen.contains(column); i++) {
                    String plain = plain(headers.get(i));
                    if (chosen.get(i).isEmpty() && !FileShape.isPassword(headers.get(i)) && like(kind, column, plain, rank)) {
                        chosen.set(i, column);
                    }
                }
            }
        }
        return chosen;
    }

    private static boolean like(RosterKind kind, String column, String header, int rank) {
        return switch (rank) {
            case 0 -> plain(column).equals(header);
            case 1 -> column.equals("sourcedId") && ownId(kind, header);
            case 3 -> column.equals("sourcedId") && OWN_IDS.getOrDefault(kind, List.of()).stream().anyMatch(word -> header.equals(word + "number"));
            default -> HEADERS.getOrDefault(column, List.of()).stream().anyMatch(word -> plain(word).equals(header));
        };
    }

    private static boolean ownId(RosterKind kind, String header) {
        return Stream.of("id", "sourcedid", "sourceid").anyMatch(header::equals)
                || OWN_IDS.getOrDefault(kind, List.of()).stream().anyMatch(word -> Stream.of("id", "code", "uid").anyMatch(end -> header.equals(word + end)));
    }

    private static String plain(String header) {
        return FileShape.plain(header.replaceAll("#|(?i)\\b(no|nbr|num)\\.?$", "number").replaceAll("[^\\p{L}\\p{N}.]", ""));
    }
}

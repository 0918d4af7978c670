package org.throughline.pd.web;

import java.io.Serializable;

/** The fields of a section on its form. The end of the choice is its last day. */
public class SectionForm implements Serializable {

    String label;
    String school;
    String room;
    Integer fewest;
    Integer most;
    String opensOn;
    String closesOn;
    String startsOn;
    String endsOn;
    String facilitator;
    String secondFacilitator;

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getSchool() {
        return school;
    }

    public void setSchool(String school) {
        this.school = school;
    }

    public String getRoom() {
        return room;
    }

    public void setRoom(String room) {
        this.room = room;
    }

    public Integer getFewest() {
        return fewest;
    }

    public void setFewest(Integer fewest) {
        this.fewest = fewest;
    }

    public Integer getMost() {
        return most;
    }

    public void setMost(Integer most) {
        this.most = most;
    }

    public String getOpensOn() {
        return opensOn;
    }

    public void setOpensOn(String opensOn) {
        this.opensOn = opensOn;
    }

    public String getClosesOn() {
        return closesOn;
    }

    public void setClosesOn(String closesOn) {
        this.closesOn = closesOn;
    }

    public String getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(String startsOn) {
        this.startsOn = startsOn;
    }

    public String getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(String endsOn) {
        this.endsOn = endsOn;
    }

    public String getFacilitator() {
        return facilitator;
    }

    public void setFacilitator(String facilitator) {
        this.facilitator = facilitator;
    }

    public String getSecondFacilitator() {
        return secondFacilitator;
    }

    public void setSecondFacilitator(String secondFacilitator) {
        this.secondFacilitator = secondFacilitator;
    }
}

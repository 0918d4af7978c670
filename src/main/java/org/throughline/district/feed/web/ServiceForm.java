package org.throughline.district.feed.web;

import java.io.Serializable;
import java.time.DayOfWeek;
import org.throughline.district.feed.entity.Access;
import org.throughline.district.feed.entity.Edition;
import org.throughline.district.feed.entity.Timetable;

/** The fields of district/feed-edit.xhtml that say how a service is reached and when. */
public class ServiceForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String address;
    private Edition edition = Edition.V1_2;
    private String tokenAddress;
    private String clientId;
    private String secretName;
    private boolean secretInHeader = true;
    private String scopes;
    private String at = "02:30";
    private boolean changesOnly = true;
    private DayOfWeek wholeOn = DayOfWeek.SUNDAY;

    void fill(Access access, Timetable timetable) {
        address = access.serviceAddress();
        edition = access.edition();
        tokenAddress = access.tokenAddress();
        clientId = access.clientId();
        secretName = access.secretName();
        secretInHeader = access.secretInHeader();
        scopes = access.scopes();
        at = timetable.runsAt();
        changesOnly = timetable.changesOnly();
        wholeOn = timetable.wholeOn();
    }

    Access access() {
        return new Access(address, edition, tokenAddress, clientId, secretName, secretInHeader, scopes);
    }

    Timetable timetable(String days) {
        return new Timetable(at, days, changesOnly, wholeOn);
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public Edition getEdition() {
        return edition;
    }

    public void setEdition(Edition edition) {
        this.edition = edition;
    }

    public String getTokenAddress() {
        return tokenAddress;
    }

    public void setTokenAddress(String tokenAddress) {
        this.tokenAddress = tokenAddress;
    }

    public String getClientId() {
        return clientId;
    }

    public void setClientId(String clientId) {
        this.clientId = clientId;
    }

    public String getSecretName() {
        return secretName;
    }

    public void setSecretName(String secretName) {
        this.secretName = secretName;
    }

    public boolean isSecretInHeader() {
        return secretInHeader;
    }

    public void setSecretInHeader(boolean secretInHeader) {
        this.secretInHeader = secretInHeader;
    }

    public String getScopes() {
        return scopes;
    }

    public void setScopes(String scopes) {
        this.scopes = scopes;
    }

    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = at;
    }

    public boolean isChangesOnly() {
        return changesOnly;
    }

    public void setChangesOnly(boolean changesOnly) {
        this.changesOnly = changesOnly;
    }

    public DayOfWeek getWholeOn() {
        return wholeOn;
    }

    public void setWholeOn(DayOfWeek wholeOn) {
        this.wholeOn = wholeOn;
    }
}

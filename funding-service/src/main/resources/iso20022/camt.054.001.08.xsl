<?xml version="1.0" encoding="UTF-8"?>
<!-- The schemas of camt.052.001.08 (account report) and camt.054.001.08 (debit and credit notification) were published together
     and differ in their root, in one name and in that a notification has no balances. This makes the second out of the first. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xsl:template match="xs:schema">
    <xs:schema xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08" elementFormDefault="qualified"
               targetNamespace="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08">
      <xsl:apply-templates select="*"/>
    </xs:schema>
  </xsl:template>
  <!-- Elements are made anew, so that none carries the default namespace of the other schema along -->
  <xsl:template match="xs:*">
    <xsl:element name="xs:{local-name()}" namespace="http://www.w3.org/2001/XMLSchema">
      <xsl:apply-templates select="@* | *"/>
    </xsl:element>
  </xsl:template>
  <xsl:template match="@*"><xsl:copy/></xsl:template>
  <xsl:template match="xs:complexType[@name='AccountReport25']//xs:element[@name='Bal']"/>
  <xsl:template match="@name[. = 'RptPgntn']"><xsl:attribute name="name">NtfctnPgntn</xsl:attribute></xsl:template>
  <xsl:template match="@name[. = 'AddtlRptInf']"><xsl:attribute name="name">AddtlNtfctnInf</xsl:attribute></xsl:template>
  <xsl:template match="xs:element[@type='AccountReport25']/@name"><xsl:attribute name="name">Ntfctn</xsl:attribute></xsl:template>
  <xsl:template match="xs:element[@type='BankToCustomerAccountReportV08']/@name">
    <xsl:attribute name="name">BkToCstmrDbtCdtNtfctn</xsl:attribute>
  </xsl:template>
</xsl:stylesheet>

namespace PrivacyAnnotations;

/// <summary>
/// Names of countries and territories in English and in their larger languages, with the codes of ISO 3166-1 alpha-2.
/// Sorted by code unit without regard to case.
/// </summary>
internal static class CountryNames
{
    public static string[] Codes { get; } =
        ("AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS "
        + "BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE "
        + "EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM "
        + "HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC "
        + "LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA "
        + "NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW "
        + "SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO "
        + "TR TT TV TW TZ UA UG UK UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW").Split(' ');

    /// <summary>Codes of countries that are codes of a state or province of the United States or Canada too.</summary>
    public static string[] StateCodes { get; } =
        "AL AR AZ CA CO DE GA ID IL IN KY LA MA MD ME MN MO MS MT NC NE NL NU PA PE SA SC SD SK TN VA YT".Split(' ');

    public static string[] Names { get; } =
    [
        "Afghanistan", "Albania", "Algeria", "American Samoa", "Andorra", "Angola", "Anguilla", "Antarctica",
        "Antigua and Barbuda", "Argentina", "Armenia", "Aruba", "Australia", "Austria", "Azerbaijan", "Bahamas",
        "Bahrain", "Bangladesh", "Barbados", "Belarus", "Belgique", "Belgium", "België", "Belize", "Benin",
        "Bermuda", "Bhutan", "Bolivia", "Bosnia and Herzegovina", "Botswana", "Brasil", "Brazil",
        "British Virgin Islands", "Brunei", "Brunei Darussalam", "Bulgaria", "Burkina Faso", "Burma", "Burundi",
        "Cabo Verde", "Cambodia", "Cameroon", "Canada", "Cape Verde", "Cayman Islands", "Central African Republic",
        "Chad", "Chile", "China", "Christmas Island", "Colombia", "Comoros", "Congo", "Cook Islands", "Costa Rica",
        "Croatia", "Cuba", "Curaçao", "Cyprus", "Czech Republic", "Czechia", "Côte d'Ivoire", "Danmark",
        "Democratic Republic of the Congo", "Denmark", "Deutschland", "Djibouti", "Dominica", "Dominican Republic",
        "East Timor", "Ecuador", "Eesti", "Egypt", "El Salvador", "England", "Equatorial Guinea", "Eritrea",
        "España", "Estonia", "Eswatini", "Ethiopia", "Falkland Islands", "Faroe Islands", "Fiji", "Finland",
        "France", "French Guiana", "French Polynesia", "Gabon", "Gambia", "Georgia", "Germany", "Ghana", "Gibraltar",
        "Great Britain", "Greece", "Greenland", "Grenada", "Guadeloupe", "Guam", "Guatemala", "Guernsey", "Guinea",
        "Guinea-Bissau", "Guyana", "Haiti", "Holy See", "Honduras", "Hong Kong", "Hrvatska", "Hungary", "Iceland",
        "India", "Indonesia", "Iran", "Iraq", "Ireland", "Isle of Man", "Israel", "Italia", "Italy", "Ivory Coast",
        "Jamaica", "Japan", "Jersey", "Jordan", "Kazakhstan", "Kenya", "Kiribati", "Korea", "Kosovo", "Kuwait",
        "Kyrgyzstan", "Laos", "Latvia", "Latvija", "Lebanon", "Lesotho", "Liberia", "Libya", "Liechtenstein",
        "Lietuva", "Lithuania", "Luxembourg", "Macao", "Macau", "Madagascar", "Magyarország", "Malawi", "Malaysia",
        "Maldives", "Mali", "Malta", "Marshall Islands", "Martinique", "Mauritania", "Mauritius", "Mayotte",
        "Mexico", "Micronesia", "Moldova", "Monaco", "Mongolia", "Montenegro", "Montserrat", "Morocco", "Mozambique",
        "Myanmar", "México", "Namibia", "Nauru", "Nederland", "Nepal", "Netherlands", "New Caledonia", "New Zealand",
        "Nicaragua", "Niger", "Nigeria", "Niue", "Norfolk Island", "Norge", "North Korea", "North Macedonia",
        "Northern Ireland", "Northern Mariana Islands", "Norway", "Oman", "Pakistan", "Palau", "Palestine", "Panama",
        "Papua New Guinea", "Paraguay", "Peru", "Philippines", "Pitcairn", "Poland", "Polska", "Portugal",
        "Puerto Rico", "Qatar", "Republic of Korea", "Romania", "România", "Russia", "Russian Federation", "Rwanda",
        "Réunion", "Saint Barthélemy", "Saint Helena", "Saint Kitts and Nevis", "Saint Lucia", "Saint Martin",
        "Saint Pierre and Miquelon", "Saint Vincent and the Grenadines", "Samoa", "San Marino",
        "Sao Tome and Principe", "Saudi Arabia", "Schweiz", "Scotland", "Senegal", "Serbia", "Seychelles",
        "Sierra Leone", "Singapore", "Sint Maarten", "Slovakia", "Slovenia", "Slovenija", "Slovensko",
        "Solomon Islands", "Somalia", "South Africa", "South Korea", "South Sudan", "Spain", "Sri Lanka", "Sudan",
        "Suisse", "Suomi", "Suriname", "Svalbard and Jan Mayen", "Sverige", "Svizzera", "Swaziland", "Sweden",
        "Switzerland", "Syria", "São Tomé and Príncipe", "Taiwan", "Tajikistan", "Tanzania", "Thailand",
        "The Bahamas", "The Gambia", "The Netherlands", "Timor-Leste", "Togo", "Tokelau", "Tonga",
        "Trinidad and Tobago", "Tunisia", "Turkey", "Turkmenistan", "Turks and Caicos Islands", "Tuvalu", "Türkiye",
        "U.S.A.", "UAE", "Uganda", "Ukraine", "United Arab Emirates", "United Kingdom", "United States",
        "United States of America", "Uruguay", "USA", "Uzbekistan", "Vanuatu", "Vatican City", "Venezuela",
        "Viet Nam", "Vietnam", "Virgin Islands", "Wales", "Wallis and Futuna", "Western Sahara", "Yemen", "Zambia",
        "Zimbabwe", "Åland Islands", "Éire", "Österreich", "Česko", "中国", "日本", "한국",
    ];
}

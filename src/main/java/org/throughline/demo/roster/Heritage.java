package org.throughline.demo.roster;

import java.util.List;

/** Where a family's names come from. Lists of common names only; a pair that is somebody's is chance. */
enum Heritage {

    EUROPEAN(Race.WHITE, """
            Abigail Adele Alice Amelia Annika Audrey Beatrice Brooke Cara Caroline Charlotte Claire Clara Cora \
            Daphne Delia Eleanor Elise Eliza Ella Emma Erin Esther Eva Evelyn Fiona Georgia Grace Greta Hannah \
            Hazel Heidi Holly Ingrid Iris Isla Ivy Jane Josephine Julia June Karin Kate Laurel Lena Leah Lila Lucy \
            Lydia Mabel Madeline Maeve Margaret Martha Megan Molly Nell Nora Olive Paige Penelope Phoebe Quinn \
            Rose Ruth Sadie Sarah Sienna Siobhán Sophie Stella Susanna Sylvia Tess Violet Willa Zoë""", """
            Aaron Abel Adam Alec Anders Andrew August Axel Benjamin Bennett Blake Brendan Caleb Calvin Carter \
            Casper Charles Cole Connor Daniel Dean Declan Dominic Drew Edward Eli Elliott Emmett Ethan Evan \
            Everett Felix Finn Gavin George Grant Graham Griffin Harris Henry Hugo Ian Isaac Jack Jacob Jasper \
            Joel Jonah Julian Karl Kyle Landon Leo Levi Liam Logan Lucas Luke Marcus Mason Matthew Miles Nathan \
            Noah Nolan Oliver Oscar Owen Parker Patrick Paul Peter Reid Samuel Seamus Simon Theo Thomas Tobias \
            Tucker Wesley Wyatt""", """
            Abbott Albers Anderson Ashby Bakke Barlow Bauer Beck Becker Bell Berg Boyle Brandt Brennan Burke \
            Callahan Carlson Conti Crane Dahl Dalton Decker Doyle Draper Eberhardt Ellis Engel Fairbanks Ferrara \
            Fischer Fleming Foley Foster Franke Gallo Gentry Gilmore Graber Hale Hansen Hartmann Hayes Hess \
            Hoffman Holm Hughes Jensen Kemp Kessler Klein Koch Kramer Lang Larsen Lindgren Lombardi Lund Mahoney \
            Marino Maxwell Mercer Meyer Moretti Muller Murphy Nash Nelson Novotny O'Brien O'Connell Olsen Palmer \
            Parrish Peters Pfeiffer Pruitt Quigley Rasmussen Reinhardt Ricci Rohde Romano Sawyer Schaefer Schmidt \
            Schroeder Shaw Sloan Sorensen Stein Sutter Sweeney Thorne Tierney Tucker Vance Vogel Wagner Weaver \
            Weber Whitaker Wolfe Wright Yates Zimmerman"""),

    AFRICAN_AMERICAN(Race.BLACK, """
            Aaliyah Alana Amari Amina Angela Aniyah Ariana Asia Brianna Camille Chanel Danielle Deja Destiny \
            Diamond Ebony Erica Gabrielle Imani Imari Jada Janelle Jasmine Jayla Kayla Kennedy Keyana Kiara Laila \
            Latoya London Makayla Maya Monique Naomi Nia Nyla Raven Rochelle Shanice Sierra Simone Skylar Tamara \
            Tiana Trinity Yolanda Zaria Zora Zuri""", """
            Amir Andre Antoine Anthony Brandon Bryce Cedric Christian Damon Darius Darnell David DeAndre Demetrius \
            Deshawn Devin Dwayne Elijah Emmanuel Gerald Isaiah Jabari Jalen Jamal Jaylen Jeremiah Jerome Joshua \
            Josiah Justin Kareem Keith Khalil Lamont Langston Malachi Malik Marquis Micah Nasir Omari Preston \
            Quincy Reginald Rodney Solomon Terrence Trevon Tyree Xavier Zaire""", """
            Atkins Bailey Banks Barnes Battle Benson Boone Booker Bowens Branch Bridges Broadnax Brooks Bryant \
            Buckner Byrd Calloway Carter Chambers Coates Coleman Crawford Dawson Dixon Easley Fields Franklin \
            Gaines Gibson Givens Grady Greene Hairston Hampton Harper Hawkins Haywood Holloway Hollis Ingram \
            Jefferson Jenkins Kirkland Lyles Mack Matthews Mayfield McCoy Merriweather Mosley Okafor Osborne Parks \
            Payne Pettway Pierce Randle Reeves Rollins Simmons Singletary Sykes Tate Thornton Tolliver Underwood \
            Ware Watkins Weathers Wiggins Wynn"""),

    LATIN_AMERICAN(null, """
            Adriana Alejandra Alma Ana Araceli Beatriz Belén Camila Carmen Catalina Cecilia Citlali Daniela Diana \
            Dulce Elena Emilia Esmeralda Estela Fátima Fernanda Gabriela Guadalupe Inés Itzel Ivonne Jimena \
            Julieta Karina Leticia Liliana Lorena Lucía Luz Magdalena Maite Marcela María Mariana Maribel Marisol \
            Martina Mercedes Mónica Natalia Nayeli Noemí Norma Paloma Patricia Paulina Perla Pilar Raquel Renata \
            Rocío Rosa Sara Silvia Sofía Soledad Valentina Valeria Verónica Ximena Yadira Yesenia Yolanda""", """
            Adrián Alberto Alejandro Alfonso Álvaro Andrés Ángel Armando Arturo Benjamín Bruno César Cristian \
            Damián Daniel David Diego Eduardo Efraín Emiliano Enrique Ernesto Esteban Fabián Felipe Fernando \
            Francisco Gael Gerardo Gilberto Gonzalo Guillermo Gustavo Héctor Hugo Ignacio Isaías Iván Jaime Javier \
            Jesús Joaquín Jorge José Juan Julián Leonardo Lorenzo Luis Manuel Marcos Mario Mateo Mauricio \
            Maximiliano Miguel Moisés Nicolás Óscar Pablo Pedro Rafael Ramón Raúl Ricardo Rodrigo Rubén Salvador \
            Samuel Santiago Saúl Sergio Tomás Ulises Vicente""", """
            Acosta Aguilar Alvarado Arroyo Avila Ayala Barrera Becerra Beltrán Bravo Cabrera Calderón Camacho \
            Cárdenas Carrillo Castañeda Castillo Cervantes Chávez Contreras Cordero Cortez Delgado Díaz Domínguez \
            Durán Espinoza Estrada Fajardo Fernández Figueroa Flores Fuentes Galván Garza Gallegos Guerrero Guzmán \
            Herrera Hinojosa Ibarra Jiménez Juárez Lara Leal Macías Maldonado Márquez Medina Méndez Mendoza \
            Miranda Molina Montoya Morales Moreno Muñoz Nájera Navarro Nieto Núñez Ocampo Olvera Orozco Ortega \
            Ortiz Pacheco Padilla Palacios Peña Pineda Ponce Quintana Quiñones Ramos Rangel Reyes Rentería Ríos \
            Robles Rojas Rosales Ruiz Salas Salazar Salinas Sandoval Serrano Solís Soto Tapia Toledo Trejo Treviño \
            Trujillo Uribe Valadez Valdez Vargas Velázquez Villa Villegas Zamora Zavala Zúñiga"""),

    ARABIC(Race.WHITE, """
            Amal Aisha Alia Amira Asma Aya Basma Dalia Dana Dina Farah Fatima Ghada Hala Hanan Hanin Iman Jana \
            Joud Khadija Lamia Lana Layan Layla Lina Lubna Maha Malak Manal Mariam Maysa Mona Nada Nadia Nour \
            Rahaf Rana Rania Reem Rima Ruba Salma Samar Sara Shahd Sondos Suha Tala Yara Yasmin Zahra Zainab""", """
            Abdullah Adnan Ahmad Ali Amer Amir Anas Ayman Bashir Bilal Elias Faisal Faris Firas George Ghassan \
            Hadi Hamza Hassan Hisham Ibrahim Imad Issa Jamal Jawad Kareem Khaled Laith Mahmoud Majd Marwan Mazen \
            Mousa Mustafa Nabil Nader Omar Osama Qais Rami Rashid Saif Salim Sami Samir Tamer Tariq Waleed Yahya \
            Younis Yousef Zaid Ziad""", """
            Abboud Abdallah Al-Amin Al-Khatib Al-Masri Al-Najjar Al-Rawi Al-Sayed Awad Barakat Bishara Daher \
            Darwish Fares Farhat Ghanem Habib Haddad Hamdan Hamid Hatem Hijazi Issa Jabbour Jaber Kanaan Karam \
            Kassab Khalil Khoury Mansour Mikhail Nasser Odeh Qasim Rahal Sabbagh Saleh Salman Sarkis Shaheen \
            Shakir Suleiman Tawfiq Yassin Younes Zaher Zaki Zein"""),

    VIETNAMESE(Race.ASIAN, """
            Ái Anh Bảo-Trân Bích Chi Diễm Diệu Dung Giang Hà Hân Hạnh Hiền Hoa Hồng Hương Khánh-Linh Lan Lệ Liên \
            Linh Loan Mai Minh-Châu My Mỹ-Linh Ngân Ngọc Nguyệt Nhi Nhung Oanh Phương Quỳnh Thanh Thảo Thu Thủy \
            Thư Trâm Trang Trinh Tuyết Uyên Vân Vy Xuân Yến""", """
            An Bách Bảo Bình Chí Cường Đại Danh Đạt Đức Dũng Duy Gia-Huy Hải Hậu Hiếu Hoàng Hùng Huy Khải Khang \
            Khánh Khoa Kiên Lâm Lộc Long Minh Nam Nghĩa Nhân Phát Phong Phúc Quân Quang Quốc Sơn Tâm Tân Thắng \
            Thành Thiện Thịnh Tiến Toàn Trí Trung Tú Tuấn Việt Vinh""", """
            Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Lê Lê Phạm Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương \
            Lý Đào Đoàn Vương Trịnh Trương Đinh Lâm Phùng Mai Tô Hà Tạ Châu Cao La Thái"""),

    POLISH(Race.WHITE, """
            Agata Agnieszka Aleksandra Alicja Aneta Anna Barbara Beata Dorota Elżbieta Ewa Hanna Iga Izabela \
            Jagoda Joanna Julia Justyna Kaja Kamila Karolina Katarzyna Kinga Lena Magda Maja Małgorzata Maria \
            Marta Milena Monika Natalia Nina Oliwia Paulina Pola Renata Sylwia Urszula Weronika Wiktoria Zofia \
            Zuzanna""", """
            Adam Adrian Aleksander Andrzej Antoni Bartosz Damian Dariusz Dawid Filip Franciszek Grzegorz Hubert \
            Igor Jakub Jan Jarosław Julian Kacper Kamil Karol Konrad Krzysztof Krystian Leon Łukasz Maciej Marcin \
            Marek Mateusz Michał Mikołaj Oskar Patryk Paweł Piotr Przemysław Rafał Stanisław Sebastian Szymon \
            Tomasz Tymon Wiktor Wojciech""", """
            Adamczyk Baran Bąk Bielak Borek Chmiel Cieślak Czarnik Dąbek Dudek Gajda Gawron Głowacz Górka Grabarz \
            Jasiak Jurek Kaczmarek Kania Kasprzak Kielar Kołodziej Konieczny Kozak Kozioł Krawczyk Król Kubiak \
            Kurek Kwiatek Lis Maciejczyk Malec Marciniak Mazur Michalak Mróz Musiał Nowak Olszak Pająk Pawlak \
            Pietrzak Ptak Rybak Serafin Sikora Skiba Sobczak Stępień Szczepanik Szewczyk Szulc Śliwa Tomczak Urban \
            Walczak Wasik Wilk Wójcik Wrona Wróbel Zając Zięba Żak"""),

    UKRAINIAN(Race.WHITE, """
            Alina Alla Anastasiia Anna Bohdana Daryna Diana Halyna Hanna Inna Iryna Ivanna Kateryna Khrystyna Kira \
            Larysa Lesia Liubov Liudmyla Maria Marta Milana Myroslava Nadiia Natalia Nina Oksana Olena Olha Polina \
            Roksolana Sofiia Solomiia Svitlana Tetiana Uliana Valentyna Veronika Viktoria Yana Yaryna Yevheniia \
            Yulia Zlata Zoriana""", """
            Andrii Anton Arsen Artem Bohdan Borys Danylo Demian Denys Dmytro Hlib Hryhorii Ihor Illia Ivan Kyrylo \
            Lev Maksym Mark Markiian Matvii Mykhailo Mykola Myron Nazar Oleh Oleksandr Oleksii Orest Ostap Pavlo \
            Petro Roman Ruslan Semen Serhii Stepan Taras Tymofii Vadym Vasyl Viktor Vitalii Vladyslav Yaroslav \
            Yevhen Yurii Zakhar""", """
            Bilyk Bodnar Boiko Bondar Bondarenko Chernenko Danylenko Demchuk Didenko Fedorenko Havryliuk Honchar \
            Honcharenko Hrytsenko Kharchenko Klymenko Kolisnyk Kostenko Koval Kovalchuk Kovalenko Kravets Kulyk \
            Kushnir Lysenko Lytvyn Marchenko Martyniuk Moroz Mykytenko Nechyporenko Onyshchenko Oliinyk \
            Palamarchuk Panchenko Petrenko Polishchuk Ponomarenko Prykhodko Romaniuk Rudenko Savchuk Shevchuk \
            Shvets Stelmakh Sydorenko Tkach Tkachuk Vasylenko Vovk Yatsenko Yurchenko Zinchenko"""),

    SOUTH_ASIAN(Race.ASIAN, """
            Aanya Aditi Ananya Anika Asha Avni Deepa Diya Divya Ela Hina Isha Kavya Kiran Lakshmi Leela Maira \
            Meera Mira Naina Neha Nikita Nisha Pooja Pari Priti Radhika Rekha Riya Sana Sanjana Shreya Sunita Tara \
            Trisha Usha Vidya Zara""", """
            Aarav Aditya Ajay Akash Amit Anand Anil Arjun Arun Bilal Deepak Dev Dhruv Faraz Hari Imran Ishaan Jay \
            Karan Kabir Manish Mohan Naveen Neel Nikhil Pranav Rahul Raj Rehan Rohan Sahil Sandeep Sanjay Suresh \
            Varun Vihaan Vikram Vivek""", """
            Agarwal Ahmed Akhtar Bakshi Banerjee Bhatt Chandra Chaudhry Chowdhury Das Desai Deshpande Dutta Ghosh \
            Goyal Iqbal Iyer Jain Joshi Kapadia Kulkarni Kumar Malhotra Mehta Menon Mirza Mistry Mukherjee Nair \
            Naidu Pandya Parekh Patel Patil Pillai Prasad Qureshi Rao Reddy Saxena Sethi Shah Sharma Siddiqui \
            Singh Subramanian Trivedi Varghese Varma"""),

    EAST_ASIAN(Race.ASIAN, """
            Angela Annie Bianca Celeste Christine Claire Cindy Emily Eunice Grace Hana Hyejin Irene Jasmine Jia \
            Jisoo Joy Kaori Karen Katrina Lian Lily Mei Michelle Mina Minji Naomi Rachel Rina Rowena Serena \
            Seoyeon Sophia Tricia Wendy Xinyi Yuna""", """
            Aaron Albert Allan Alvin Brian Calvin Carlo Daniel Derek Dennis Edwin Eric Eugene Felix Haruto Hiro \
            Ian Jason Jiho Joon Justin Kenji Kevin Leon Marvin Minjun Nathan Neil Patrick Raymond Ryan Stanley \
            Timothy Victor Vincent Wei Wesley Yichen Zihan""", """
            Abad Aquino Bautista Cai Chan Chang Chao Chen Cheng Choi Chu Chung Cruz Dizon Fang Fong Fujita Gao Guo \
            Han Hong Hsu Huang Hwang Ito Jiang Jung Kang Kim Kwon Lau Lam Leung Li Liang Lin Liu Lu Ma Mabini \
            Manalo Mori Nakano Pangilinan Park Qian Santos Shen Shin Song Sun Tan Tang Wang Wu Xu Yang Yoon Zhang \
            Zhao Zhou Zhu""");

    private final Race race;
    private final List<String> women;
    private final List<String> men;
    private final List<String> families;

    Heritage(Race race, String women, String men, String families) {
        this.race = race;
        this.women = List.of(women.split(" "));
        this.men = List.of(men.split(" "));
        this.families = List.of(families.split(" "));
    }

    /** What most of these families report, or null if they most often report an ethnicity and no race. */
    Race race() {
        return race;
    }

    boolean isHispanic() {
        return this == LATIN_AMERICAN;
    }

    List<String> women() {
        return women;
    }

    List<String> men() {
        return men;
    }

    List<String> families() {
        return families;
    }
}

-- Nothing of surveys counts up: beside answers, a number that does could tell an order. How much was sorted is in the counts.
drop sequence survey.sorted_no;
